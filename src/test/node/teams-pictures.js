// Draws messages as Teams does: the text, and the card as Microsoft's renderer draws it, on a desktop (version 1.5) and
// on a phone (1.2, which takes the fallbacks). Argument: folder for the pictures. A line in is {"name": of the picture,
// "message": activity}, a line out is the text that is seen on the phone.
const fs = require('fs');
const path = require('path');
const puppeteer = require('puppeteer-core');

const [folder] = process.argv.slice(2);
const chromium = process.env.CHROMIUM || '/usr/bin/chromium';
const scripts = ['adaptivecards/dist/adaptivecards.js', 'markdown-it/dist/markdown-it.js']
  .map((name) => fs.readFileSync(require.resolve(name), 'utf8'));
const WIDTHS = { '1.5': 720, '1.2': 380 };

function draw(message, version) {
  const markdown = window.markdownit();
  const shown = document.createElement('p');
  if (message.textFormat === 'markdown') {
    shown.innerHTML = markdown.render(message.text);
  } else {
    shown.innerText = message.text || '';
  }
  document.body.append(shown);
  const content = message.attachments?.[0]?.content;
  if (content) {
    const AC = window.AdaptiveCards;
    AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
      result.outputHtml = markdown.render(text);
      result.didProcess = true;
    };
    const card = new AC.AdaptiveCard();
    card.hostConfig = new AC.HostConfig({ fontFamily: 'Segoe UI, "Noto Sans CJK KR", sans-serif' });
    card.parse({ ...content, version }, new AC.SerializationContext(AC.Version.parse(version)));
    document.body.append(card.render());
  }
}

(async () => {
  const browser = await puppeteer.launch({
    executablePath: chromium,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await browser.newPage();
  for await (const line of require('readline').createInterface({ input: process.stdin })) {
    const { name, message } = JSON.parse(line);
    for (const [version, width] of Object.entries(WIDTHS)) {
      await page.setViewport({ width, height: 300 });
      await page.setContent(
        `<!doctype html><meta charset="utf-8"><style>
         body { margin: 16px; font: 14px "Segoe UI", "Noto Sans CJK KR", sans-serif; }
         .ac-adaptiveCard { border: 1px solid #ddd; border-radius: 4px; }
         .ac-adaptiveCard p { margin: 0; }</style>`);
      for (const content of scripts) {
        await page.addScriptTag({ content });
      }
      await page.evaluate(draw, message, version);
      const picture = `${name}-${width > 400 ? 'desktop' : 'phone'}.png`;
      await page.screenshot({ path: path.join(folder, picture), fullPage: true });
    }
    const seen = await page.evaluate(() => document.body.innerText);
    process.stdout.write(`${JSON.stringify(seen)}\n`);
  }
  await browser.close();
})().catch((failed) => {
  console.error(failed);
  process.exit(1);
});
