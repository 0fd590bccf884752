// Uses the page of the Agents Playground as a person would: writes, mentions, presses, likes.
// Arguments: URL of the playground, folder for pictures. A line out for each step.
const path = require('path');
const puppeteer = require('puppeteer-core');

const [url, folder] = process.argv.slice(2);
const chromium = process.env.CHROMIUM || '/usr/bin/chromium';
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

(async () => {
  const browser = await puppeteer.launch({
    executablePath: chromium,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    defaultViewport: { width: 1200, height: 1600 },
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(30000);
  await page.goto(url, { waitUntil: 'domcontentloaded' });

  const said = (text) => process.stdout.write(`${text}\n`);
  const picture = (name) => page.screenshot({ path: path.join(folder, `${name}.png`) });
  const shows = (text) => page.waitForFunction(
    (wanted) => document.body.innerText.includes(wanted), {}, text);
  const box = async () => {
    const found = await page.waitForSelector('[role=textbox]');
    await found.click();
    return found;
  };
  const content = () => page.$eval(
    '[role=textbox]', (one) => (one.value ?? one.innerText).trim());
  const until = async (holds) => {
    for (let looks = 0; looks < 20; looks++) {
      if (await holds()) {
        return true;
      }
      await wait(200);
    }
    return false;
  };
  // A dialog that closes late takes the focus, with what is typed or with the press of the button.
  const send = async (text) => {
    for (let tries = 0; tries < 6; tries++) {
      const found = await box();
      await found.click({ clickCount: 3 });
      await page.keyboard.press('Backspace');
      await found.type(text);
      if (await until(async () => (await content()) === text)) {
        await page.click('button[aria-label="Send Message"]');
        if (await until(async () => (await content()) === '')) {
          return;
        }
      }
    }
    throw new Error(`"${text}" could not be sent; the box holds "${await content()}"`);
  };

  await send('who patches RDS?');
  await shows('responsible for patching');
  await wait(1500);
  await picture('personal-en');
  said('asked in English');

  const like = await page.waitForSelector('button[aria-label="Like"]');
  await like.click();
  await wait(800);
  await picture('feedback');
  const comment = await page.$('[role=dialog] textarea');
  if (comment) {
    await comment.type('clear and short');
  }
  await page.evaluate(() => {
    [...document.querySelectorAll('button')].find((one) => one.innerText.trim() === 'Submit')?.click();
  });
  await page.waitForFunction(() => !document.querySelector('[role=dialog] textarea'));
  await wait(1500);
  said('liked');

  await send('RDS OS 패치는 누가 하나요?');
  await shows('운영체제 패치는 AWS가');
  await wait(1500);
  await picture('personal-ko');
  said('asked in Korean');

  await page.evaluate(() => {
    [...document.querySelectorAll('[role=treeitem]')]
      .find((one) => one.innerText.includes('General'))?.click();
  });
  await wait(1000);
  await (await box()).type('@Te');
  await (await page.waitForSelector('.fui-MenuItem')).click();
  await page.keyboard.type(' S3 버킷 암호화는 누가 하나요?');
  await page.evaluate(() => {
    [...document.querySelectorAll('button')].find((one) => one.innerText.trim() === 'Post')?.click();
  });
  await shows('암호화');
  await wait(2500);
  await picture('channel-ko');
  said('asked in a channel');
  await browser.close();
})().catch((failed) => {
  console.error(failed);
  process.exit(1);
});
