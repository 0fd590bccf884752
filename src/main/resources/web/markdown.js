import { areaName, partyName, roleName, serviceName } from "./catalog.js";
import { noteAddress } from "./dom.js";
import { WORDS } from "./words.js";

/** An answer as Markdown, for a ticket or a wiki. */
export function markdown(known, answer) {
  const words = WORDS[answer.language];
  return [
    `> ${inline(answer.question)}`,
    answer.owner ? `**${words.owner}: ${inline(partyName(known, answer.owner, answer.language))}**` : null,
    inline(answer.text),
    answer.rows.length > 0 ? table(known, answer) : null,
    answer.citations.map((citation) => source(citation, words)).join("\n"),
    ...answer.more.map((further) => markdown(known, further)),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function table(known, answer) {
  const language = answer.language;
  const words = WORDS[language];
  const heads = [words.what, words.owner, roleName(known, "provider", language), roleName(known, "customer", language), words.depends];
  const rows = answer.rows.map((row) => [
    row.service === "*"
      ? areaName(known, row.area, language)
      : `${serviceName(known, row.service)} · ${areaName(known, row.area, language)}`,
    partyName(known, row.owner, language),
    row.aws,
    row.customer,
    row.conditions,
  ]);
  const rule = heads.map(() => "---");
  return [heads, rule, ...rows].map((cells) => `| ${cells.map(cell).join(" | ")} |`).join("\n");
}

function source(citation, words) {
  const place = citation.note
    ? new URL(noteAddress(citation.note, citation.line), document.baseURI).href
    : citation.url;
  const page = citation.note && citation.url ? `, [${words.official}](${citation.url})` : "";
  const date = citation.checked ? ` (${words.checked(citation.checked)})` : "";
  return `${citation.number}. [${inline(title(citation))}](${place})${page}${date}: “${inline(citation.quote)}”`;
}

export function title(citation) {
  return citation.heading && citation.heading !== citation.title
    ? `${citation.title} › ${citation.heading}`
    : citation.title;
}

function inline(text) {
  return text.replace(/([\\`*_<>])/g, "\\$1").replace(/\s*\n\s*/g, " ");
}

function cell(text) {
  return text === "---" ? text : inline(text).replace(/\|/g, "\\|");
}
