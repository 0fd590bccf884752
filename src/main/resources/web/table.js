import { areaName, partyName, partyRole, roleName, serviceName } from "./catalog.js";
import { h, noteAddress, outward } from "./dom.js";
import { WORDS } from "./words.js";

/** A party's name in its colour. */
export function ownerPill(known, owner, language, large) {
  const classes = `owner ${partyRole(known, owner)}${large ? " large" : ""}`;
  return h("span", { class: classes }, partyName(known, owner, language));
}

/** Both sides of ownership rows. `first` says what heads a row: "both", "area" or "service". */
export function sidesTable(known, rows, language, first) {
  const words = WORDS[language];
  const provider = roleName(known, "provider", language);
  const customer = roleName(known, "customer", language);
  return h(
    "table",
    { class: "sides", lang: language },
    h(
      "thead",
      null,
      h(
        "tr",
        null,
        h("th", { scope: "col" }, words.what),
        h("th", { scope: "col" }, provider),
        h("th", { scope: "col" }, customer),
      ),
    ),
    h(
      "tbody",
      null,
      rows.flatMap((row) => [
        h(
          "tr",
          { class: "row" },
          h("th", { scope: "row", rowspan: row.conditions ? 2 : 1 }, head(known, row, language, first)),
          side(row.aws, provider, words),
          side(row.customer, customer, words),
        ),
        row.conditions ? conditions(row, words) : null,
      ]).filter(Boolean),
    ),
  );
}

function head(known, row, language, first) {
  const area = areaName(known, row.area, language);
  const named = row.service === "*" ? null : serviceName(known, row.service);
  const service = row.variant ? `${named} · ${row.variant}` : named;
  const [title, under] = first === "service" ? [service, null] : [area, first === "both" ? service : row.variant];
  return [
    h("span", { class: "row-title" }, title),
    under ? h("span", { class: "row-under" }, under) : null,
    h(
      "span",
      { class: "row-facts" },
      ownerPill(known, row.owner, language),
      h("span", { class: "basis" }, WORDS[language].basis[row.basis] ?? row.basis),
    ),
    source(row, WORDS[language]),
  ];
}

/** Only rows of the matrix carry a source of their own; an answer's stand below it. */
function source(row, words) {
  if (row.note) {
    return h("a", { class: "row-source", href: noteAddress(row.note, row.line) }, words.source);
  }
  if (!row.url) {
    return null;
  }
  const link = outward(row.url, words.source);
  link.classList.add("row-source");
  return link;
}

function side(text, party, words) {
  return h("td", { "data-party": party }, text || h("span", { class: "nothing" }, words.nothing));
}

/** What would change the row stands under both sides. */
function conditions(row, words) {
  const text = [h("strong", null, `${words.depends}: `), row.conditions];
  return h("tr", { class: "conditions" }, h("td", { colspan: 2 }, text));
}
