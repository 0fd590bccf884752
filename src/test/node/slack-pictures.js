// Draws messages and views as Slack's clients do, as far as slack-blocks-to-jsx knows how. Argument: folder for the
// pictures. A line in is {"name": of the picture, "blocks": JSON}, a line out is the text that is seen.
const fs = require('fs');
const path = require('path');
const puppeteer = require('puppeteer-core');
const { createElement } = require('react');
const { renderToStaticMarkup } = require('react-dom/server');
const { Message } = require('slack-blocks-to-jsx');

const [folder] = process.argv.slice(2);
const chromium = process.env.CHROMIUM || '/usr/bin/chromium';
const BLANK = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const style = fs.readFileSync(require.resolve('slack-blocks-to-jsx/dist/style.css'), 'utf8');

(async () => {
  const browser = await puppeteer.launch({
    executablePath: chromium,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    defaultViewport: { width: 760, height: 300 },
  });
  const page = await browser.newPage();
  for await (const line of require('readline').createInterface({ input: process.stdin })) {
    // The program takes a verbatim text for a plain one; in Slack it is only kept from guessing links.
    const { name, blocks } = JSON.parse(line.replaceAll(',"verbatim":true', ''));
    const message = renderToStaticMarkup(
      createElement(Message, {
        blocks, name: 'SRM', logo: BLANK, time: new Date(0) }));
    await page.setContent(
      `<!doctype html><meta charset="utf-8"><style>${style}
       body { margin: 16px; font-family: Lato, "Noto Sans CJK KR", sans-serif; }</style>${message}`);
    await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
    const seen = await page.evaluate(() => document.body.innerText);
    process.stdout.write(`${JSON.stringify(seen)}\n`);
  }
  await browser.close();
})().catch((failed) => {
  console.error(failed);
  process.exit(1);
});
