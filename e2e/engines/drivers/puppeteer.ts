import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import type { Driver, Engine } from './driver'

const start = {
  chromium: (executablePath: string) =>
    puppeteer.launch({
      browser: 'chrome',
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    }),
  // Puppeteer speaks WebDriver BiDi with it.
  firefox: (executablePath: string, downloads: string) =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath,
      extraPrefsFirefox: {
        'browser.download.dir': downloads,
        'browser.download.folderList': 2,
        'browser.download.useDownloadDir': true,
        'browser.download.always_ask_before_handling_new_types': false,
        'dom.events.testing.asyncClipboard': true,
      },
    }),
}

/** Starts Chromium or Firefox, which saves downloads in a folder. */
export async function startPuppeteer(
  engine: 'chromium' | 'firefox',
  executablePath: string,
  downloads: string,
): Promise<Engine> {
  const browser = await start[engine](executablePath, downloads)
  return { newPage: () => newPage(browser, downloads), stop: () => browser.close() }
}

async function newPage(browser: Browser, downloads: string): Promise<Driver> {
  const context = await browser.createBrowserContext({
    // Firefox is told when it starts.
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
  })
  const page = await context.newPage()
  return {
    open: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    back: async () => void (await page.goBack()),
    evaluate: (expression) => page.evaluate(expression),
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    key: (key) => page.keyboard.press(key),
    control: (letter) => control(page, letter),
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: async () => Buffer.from(await page.screenshot()),
    close: () => context.close(),
  }
}

async function control({ keyboard }: Page, letter: 'a' | 'k' | 'v'): Promise<void> {
  await keyboard.down('Control')
  await keyboard.press(letter)
  await keyboard.up('Control')
}
