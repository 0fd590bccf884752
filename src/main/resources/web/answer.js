import { areaName, partyName, serviceName } from "./catalog.js";
import { copyButton, h, noteAddress, outward } from "./dom.js";
import { markdown, title } from "./markdown.js";
import { ownerPill, sidesTable } from "./table.js";
import { WORDS } from "./words.js";

const ROWS_SHOWN = 6;

/** An answer, and every further one to the same message. `ask` is called with a question. */
export function cards(known, answer, ask, link) {
  return [answer, ...answer.more].map((one, i) => card(known, one, ask, i === 0 ? link : null));
}

/** What a screen reader is told: the owner first, then the text without its marks. */
export function spoken(known, answer) {
  const owner = answer.owner ? `${partyName(known, answer.owner, answer.language)}. ` : "";
  return owner + answer.text.replace(/ ?\[\d+\]/g, "");
}

let cardsMade = 0;

function card(known, answer, ask, link) {
  const prefix = `card${++cardsMade}`;
  return h(
    "article",
    { class: `card ${answer.kind}`, lang: answer.language },
    head(known, answer),
    h("p", { class: "text" }, withMarks(answer, prefix)),
    rows(known, answer),
    sources(answer, prefix),
    offers(answer, ask),
    foot(known, answer, link),
  );
}

function head(known, answer) {
  const words = WORDS[answer.language];
  const parts = [];
  if (answer.owner) {
    parts.push(h("span", { class: "quiet" }, `${words.owner}: `), ownerPill(known, answer.owner, answer.language, true));
  }
  if (answer.polarity) {
    parts.push(h("span", { class: `polarity ${answer.polarity}` }, words[answer.polarity]));
  }
  if (answer.kind === "clarification") {
    parts.push(h("span", { class: "owner large other" }, words.choose));
  }
  if (answer.refusal) {
    parts.push(h("span", { class: "owner large other" }, words.reasons[answer.refusal.reason] ?? words.refused));
  }
  const { service, area } = answer.subject;
  const subjects = [
    service ? h("a", { href: `?service=${encodeURIComponent(service)}` }, serviceName(known, service)) : null,
    area ? h("a", { href: `?area=${encodeURIComponent(area)}` }, areaName(known, area, answer.language)) : null,
  ];
  const subject = subjects.some(Boolean) ? h("span", { class: "subject" }, subjects) : null;
  return parts.length > 0 || subject ? h("header", { class: "card-head" }, parts, subject) : null;
}

/** The text with each [n] as a link to the source that it means. */
function withMarks(answer, prefix) {
  const numbers = new Set(answer.citations.map((citation) => String(citation.number)));
  return answer.text.split(/( ?\[\d+\])/).map((part) => {
    const number = /^ ?\[(\d+)\]$/.exec(part)?.[1];
    return number && numbers.has(number)
      ? h("a", { class: "mark", href: `#${prefix}-${number}`, "aria-label": `${WORDS[answer.language].sources} ${number}` }, number)
      : part;
  });
}

function rows(known, answer) {
  if (answer.rows.length === 0) {
    return null;
  }
  const shown = answer.rows.slice(0, ROWS_SHOWN);
  const holder = h("div", { class: "rows" }, sidesTable(known, shown, answer.language, "both"));
  if (answer.rows.length > shown.length) {
    const button = h("button", { type: "button", class: "plain" }, WORDS[answer.language].showAll(answer.rows.length));
    button.addEventListener("click", () =>
      holder.replaceChildren(sidesTable(known, answer.rows, answer.language, "both")),
    );
    holder.append(button);
  }
  return holder;
}

function sources(answer, prefix) {
  if (answer.citations.length === 0) {
    return null;
  }
  const words = WORDS[answer.language];
  return h(
    "section",
    { class: "sources" },
    h("h3", null, words.sources),
    h("ol", null, answer.citations.map((citation) => source(citation, prefix, words))),
  );
}

function source(citation, prefix, words) {
  const place = [
    citation.note
      ? h("a", { href: noteAddress(citation.note, citation.line) }, `${title(citation)}, ${words.line(citation.line)}`)
      : h("span", null, title(citation)),
  ];
  if (citation.url) {
    place.push(outward(citation.url, words.official));
  }
  if (citation.checked) {
    place.push(h("span", null, words.checked(citation.checked)));
  }
  return h(
    "li",
    { id: `${prefix}-${citation.number}`, value: citation.number },
    citation.quote ? h("blockquote", { lang: citation.language }, citation.quote) : null,
    h("p", { class: "place" }, place),
  );
}

function offers(answer, ask) {
  const words = WORDS[answer.language];
  const suggested = answer.refusal ? answer.refusal.suggestions : [];
  const questions = [...new Set([...suggested, ...answer.related])];
  if (questions.length === 0) {
    return null;
  }
  const instead = answer.refusal || answer.kind === "clarification";
  return h(
    "section",
    { class: "offers" },
    h("h3", null, instead ? words.instead : words.related),
    questions.map((question) =>
      h("button", { type: "button", class: "offer", onclick: () => ask(question) }, question),
    ),
  );
}

function foot(known, answer, link) {
  const words = WORDS[answer.language];
  const took = (answer.micros / 1000).toLocaleString(answer.language, { maximumSignificantDigits: 2 });
  return h(
    "footer",
    { class: "card-foot" },
    copyButton(words.copyMarkdown, words.copied, () => markdown(known, { ...answer, more: [] })),
    link ? copyButton(words.copyLink, words.copied, () => link) : null,
    answer.micros > 0 ? h("span", { class: "took" }, words.took(took)) : null,
  );
}
