import { areaName, catalog, matrix, partyName, partyRole } from "./catalog.js";
import { h, outward } from "./dom.js";
import { ownerPill, sidesTable } from "./table.js";
import { WORDS } from "./words.js";

/** Fills the holder with the list of everything, or with one service or area. */
export async function browse(holder, address, language, go) {
  const known = await catalog();
  const key = ["service", "area"].find((name) => address.get(name));
  const id = key ? address.get(key) : "";
  holder.lang = language;
  if (key && known[`${key}s`].has(id)) {
    await detail(holder, known, key, id, language, go);
  } else {
    list(holder, known, language);
  }
}

function list(holder, known, language) {
  const words = WORDS[language];
  const services = tiles("service", [...known.services.values()].sort(byShort), (service) => [
    service.short,
    service.purpose[language] || service.name,
    [service.name, ...service.aliases],
  ]);
  const areas = tiles("area", [...known.areas.values()], (area) => [
    area.name[language],
    null,
    [area.name.en, area.name.ko, area.phrase.en, area.phrase.ko],
  ]);
  const none = h("p", { class: "notice", hidden: true }, words.none);
  const groups = [group("services", words.services, services, "wide"), group("areas", words.areas, areas, "")];
  const filter = h("input", { type: "search", placeholder: words.filter, "aria-label": words.filter });
  filter.addEventListener("input", () => {
    const wanted = filter.value.trim().toLowerCase();
    for (const tile of [...services, ...areas]) {
      tile.element.hidden = !tile.searched.includes(wanted);
    }
    for (const [section, all] of [[groups[0], services], [groups[1], areas]]) {
      section.hidden = all.every((tile) => tile.element.hidden);
    }
    none.hidden = groups.some((section) => !section.hidden);
  });
  const jumps = h(
    "p",
    { class: "jumps" },
    h("a", { href: "#services" }, `${words.services} ${services.length}`),
    h("a", { href: "#areas" }, `${words.areas} ${areas.length}`),
  );
  holder.replaceChildren(
    h("div", { class: "browse-head" }, h("h1", null, words.browse), filter, jumps),
    none,
    ...groups,
    h("p", { class: "download" }, h("a", { href: csv({}, language) }, words.csvAll)),
  );
}

function byShort(one, other) {
  return one.short.localeCompare(other.short);
}

function tiles(key, entries, parts) {
  return entries.map((entry) => {
    const [name, about, searched] = parts(entry);
    const element = h(
      "a",
      { class: "tile", href: `?${key}=${encodeURIComponent(entry.id)}` },
      h("strong", null, name),
      about ? h("span", null, about) : null,
    );
    return { element, searched: [name, ...searched].join("\n").toLowerCase() };
  });
}

function group(id, name, all, extra) {
  return h(
    "section",
    { class: "group", id },
    h("h2", null, name),
    h("div", { class: `tiles ${extra}` }, all.map((tile) => tile.element)),
  );
}

async function detail(holder, known, key, id, language, go) {
  const words = WORDS[language];
  const service = key === "service" ? known.services.get(id) : null;
  const name = service ? service.name : areaName(known, id, language);
  const question = service
    ? words.askDuties(service.short)
    : words.askArea(language === "en" ? known.areas.get(id).phrase.en : name);
  const head = h(
    "div",
    { class: "browse-head" },
    h("a", { class: "back", href: "?browse" }, `← ${words.all}`),
    h("h1", null, name),
    service ? h("p", { class: "purpose" }, service.purpose[language]) : null,
    h(
      "p",
      { class: "actions" },
      h("button", { type: "button", class: "offer", onclick: () => go(question) }, question),
      h("a", { href: csv({ [key]: id }, language) }, words.csv),
      service?.page ? outward(service.page, words.official) : null,
    ),
  );
  holder.replaceChildren(head);
  try {
    const { rows } = await matrix(key, id, language);
    holder.append(...grouped(known, rows, language, key === "service" ? "area" : "service"));
  } catch {
    holder.append(h("p", { class: "notice" }, words.failed));
  }
}

/** One table for each owner, the customer's first: it is why people look. */
function grouped(known, rows, language, first) {
  const order = { customer: 0, shared: 1, provider: 2 };
  const rank = (owner) => order[partyRole(known, owner)] ?? 0;
  const owners = [...new Set(rows.map((row) => row.owner))].sort(
    (one, other) => rank(one) - rank(other) || partyName(known, one, language).localeCompare(partyName(known, other, language)),
  );
  return owners.map((owner) => {
    const own = rows.filter((row) => row.owner === owner);
    return h(
      "section",
      { class: "owned" },
      h("h2", null, ownerPill(known, owner, language, true), h("span", { class: "count" }, own.length)),
      sidesTable(known, own, language, first),
    );
  });
}

function csv(filter, language) {
  return `api/v1/matrix?${new URLSearchParams({ ...filter, language, format: "csv" })}`;
}
