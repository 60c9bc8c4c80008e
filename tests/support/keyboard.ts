import type { Locator, Page } from 'playwright-core';

/** More presses than any page here has places that a key can lead to. */
const MOST = 40;

/** Whether the keyboard is on it. */
export async function isOn(page: Page, target: Locator): Promise<boolean> {
  return (await target.and(page.locator(':focus')).count()) > 0;
}

/**
 * Goes to something as somebody without a mouse does: presses a key until it has the focus.
 * @throws {Error} where it can't be reached so
 */
export async function go(
  page: Page,
  key: 'Tab' | 'Shift+Tab' | 'ArrowRight',
  target: Locator,
): Promise<void> {
  for (let presses = 0; presses < MOST; presses += 1) {
    await page.keyboard.press(key);
    if (await isOn(page, target)) return;
  }
  throw new Error(`${key} does not lead to it: ${target.toString()}`);
}
