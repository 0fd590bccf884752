// Reads cards as Teams does: a line in is one card, a line out is a list of what is wrong with it, once as
// version 1.5 and once as phones do, which know 1.2 and take the fallbacks.
const { JSDOM } = require('jsdom');
const { window } = new JSDOM('<!doctype html><body></body>');
for (const name of Object.getOwnPropertyNames(window)) {
  if (/^(HTML|SVG|Node|Element|Event|Mouse|Keyboard)/.test(name) && !(name in global)) {
    global[name] = window[name];
  }
}
global.window = window;
global.document = window.document;
const AC = require('adaptivecards/dist/adaptivecards.js');
const markdown = require('markdown-it')();
AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

function problems(json, version) {
  const context = new AC.SerializationContext(version);
  const card = new AC.AdaptiveCard();
  card.version = version;
  card.parse({ ...json, version: version.toString() }, context);
  const found = [];
  for (let i = 0; i < context.eventCount; i++) {
    const event = context.getEventAt(i);
    // What phones do not know has a fallback, which is counted below, or does no harm, like the language and the
    // role of a heading.
    if (!(version.minor < 5 && /Table|"lang"|"style"/.test(event.message))) {
      found.push(event.message);
    }
  }
  card.validateProperties().validationEvents.forEach((event) => found.push(event.message));
  const shown = card.render();
  const texts = shown ? shown.textContent : '';
  if (!texts.trim()) {
    found.push('shows nothing');
  }
  const tables = shown ? shown.querySelectorAll('.ac-table, [role=table]').length : 0;
  return { found, texts, tables };
}

(async () => {
  for await (const line of require('readline').createInterface({ input: process.stdin })) {
    const json = JSON.parse(line);
    const full = problems(json, AC.Versions.v1_5);
    const phone = problems(json, AC.Versions.v1_2);
    process.stdout.write(JSON.stringify({
      desktop: full.found, phone: phone.found,
      desktopTables: full.tables, phoneTables: phone.tables,
      desktopLength: full.texts.length, phoneLength: phone.texts.length,
    }) + '\n');
  }
})();
