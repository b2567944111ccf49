import { afterEach, expect, it } from 'vitest';
import { t, useTexts } from './texts.js';

afterEach(() => useTexts({}));

it('is in the language of the editor, and in English where nothing is translated', () => {
  useTexts({ Verify: 'Prüfen' });
  expect(t('Verify')).toBe('Prüfen');
  expect(t('Clear')).toBe('Clear');
  expect(t('constructor')).toBe('constructor');
});

it('puts values where a translation wants them, and takes none of them for a place', () => {
  useTexts({ 'Copy the value of {0}. {1}': '{1} ({0}) kopieren' });
  expect(t('Copy the value of {0}. {1}', 3, '{0}')).toBe('{0} (3) kopieren');
  expect(t('{0} of {7}', '$&')).toBe('$& of {7}');
});
