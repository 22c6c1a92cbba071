// Starts the system's Chromium, with pages that fail a test on an error.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launch(...more) {
  return chromium.launch({ executablePath: process.env.SIGNET_CHECK_CHROMIUM, headless: true, args: [...FLAGS, ...more] });
}

/** Runs a scenario on the console in a context of its own. */
export function onConsole(browser, base, { hash = '', ...options }, scenario) {
  return onPage(browser, `${base}/${hash}`, options, (page) => scenario(new Console(page)));
}

/**
 * Runs a scenario on a page of the server in a context of its own, once the page says that it is ready. Fails on an error
 * that is not expected and on any CSP violation.
 */
export async function onPage(browser, url, options, scenario) {
  const { prepare, expected, width = 1440, height = 1000, ...settings } = options;
  const base = new URL(url).origin;
  const context = await browser.newContext({ locale: 'en-US', viewport: { width, height }, ...settings });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: base });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('request', (request) => request.url().startsWith(base) || request.url().startsWith('data:') || complaints.push(`left the server: ${request.url()}`));
  await page.addInitScript(() => {
    window.violated = [];
    addEventListener('securitypolicyviolation', (event) => window.violated.push(event.violatedDirective));
  });
  try {
    await prepare?.(page);
    await page.goto(url);
    await page.waitForSelector('html[data-ready]');
    await scenario(page);
    complaints.push(...(await page.evaluate(() => window.violated)));
    assert.deepEqual(complaints.filter((complaint) => !expected?.test(complaint)), []);
  } finally {
    await context.close();
  }
}

/** The actions of a person at the console. */
export class Console {
  constructor(page) {
    this.page = page;
  }

  async open(name) {
    await this.page.locator(`.function[data-name="${name}"]`).click();
    await this.page.locator('#request-title', { hasText: name }).waitFor();
  }

  async pick(caller) {
    await this.page.locator(`input[name="caller"][value="${caller}"]`).check();
  }

  async through(entrance) {
    await this.page.locator(`input[name="entrance"][value="${entrance}"]`).check();
  }

  /** Presses Call, or does what `how` does instead, and waits for the answer. */
  async call(how = () => this.page.locator('#call').click()) {
    const answered = this.page.waitForResponse((response) => response.url().endsWith('/_signet/api/call'));
    await how();
    const answer = await (await answered).json();
    await this.page.locator('#request-id', { hasText: answer.requestId }).waitFor();
    return answer;
  }

  text(selector) {
    return this.page.locator(selector).innerText();
  }

  verdicts() {
    return this.page.locator('.step').evaluateAll((steps) => Object.fromEntries(steps.map((step) => [step.dataset.step, step.dataset.verdict])));
  }

  async raw(text) {
    await this.page.locator('#payload-raw').fill(text);
  }

  rawValue() {
    return this.page.locator('#payload-raw').inputValue();
  }

  /** Copies the call in one form and returns the text of the clipboard. */
  async copy(kind) {
    await this.page.locator(`[data-copy="${kind}"]`).click();
    const snippet = this.page.locator('#snippet[aria-busy="false"]');
    await snippet.waitFor();
    await this.page.waitForFunction(async () => (await navigator.clipboard.readText()) === document.getElementById('snippet').textContent);
    return snippet.textContent();
  }

  async openAdvanced() {
    await this.page.locator('.advanced').evaluate((details) => (details.open = true));
  }

  screenshot(name) {
    return screenshot(this.page, name);
  }
}

export async function screenshot(page, name) {
  const folder = process.env.SIGNET_CHECK_SCREENSHOTS;
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  assert.ok(fs.statSync(file).size > 10_000, `${file} shows nothing`);
}
