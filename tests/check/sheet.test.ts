import { expect, it } from 'vitest';
import { reviewSheet } from '../../src/check/sheet.js';
import { readContent } from '../../src/knowledge/load.js';
import { SHIPPED } from '../support/content-folder.js';

it('shows every sentence that is served beside its role, quotes, voices and sources', () => {
  const content = readContent(SHIPPED, '2026-01-31');
  const sheet = reviewSheet(content);
  const plain = sheet.replaceAll('\\', '').replaceAll('&amp;', '&').replaceAll('&lt;', '<');
  for (const { topic, file } of content.topics) {
    expect(sheet).toContain(`\`${file}\``);
    for (const sentence of [...topic.sentences, { ...topic.short, role: 'short' as const }]) {
      const row = plain
        .split('\n')
        .find(
          (line) =>
            line.startsWith(`| ${sentence.text} | ${sentence.role}`) ||
            line.startsWith(`| ${sentence.text.split('. ')[0] ?? ''}`),
        );
      expect(row, sentence.text).toBeDefined();
      for (const { text, voice } of 'quotes' in sentence && sentence.role === 'cited'
        ? sentence.quotes
        : []) {
        expect(row).toContain(`"${text.replace(/\s+/g, ' ')}" ${voice}: `);
      }
    }
  }
});
