import { describe, expect, it } from 'vitest';
import { meaningOfKeyName, meaningOfKeyText, meaningOfName, wordsOf } from './words.js';

describe('wordsOf', () => {
  it.each([
    ['accessToken', ['access', 'token']],
    ['ACCESS_TOKEN', ['access', 'token']],
    ['access-token', ['access', 'token']],
    ['JWTToken2', ['jwt', 'token']],
    ['@app:auth/token', ['app', 'auth', 'token']],
    ['IDToken', ['id', 'token']],
    ['', []],
  ])('splits %j', (name, words) => {
    expect(wordsOf(name)).toEqual(words);
  });
});

describe('meaningOfName', () => {
  it.each([
    ['accessToken', 'certain'],
    ['refresh_token', 'certain'],
    ['jwt', 'certain'],
    ['authtoken', 'certain'],
    ['id_token', 'certain'],
    ['token', 'likely'],
    ['newToken', 'likely'],
    ['access', 'pair-half'],
    ['fcmToken', 'innocent'],
    ['expoPushToken', 'innocent'],
    ['csrfToken', 'innocent'],
    ['tokenExpiry', 'innocent'],
    ['hasToken', 'innocent'],
    ['csrftoken', 'innocent'],
    ['file_token', 'innocent'],
    ['includeSearchTokens', 'innocent'],
    ['nextPageToken', 'innocent'],
    ['maxTokens', 'innocent'],
    ['tokenAddress', 'innocent'],
    ['tokenId', 'innocent'],
    ['resetToken', 'innocent'],
    ['author', undefined],
    ['tokenizer', undefined],
    ['accessory', undefined],
    ['user', undefined],
  ])('%s is %s', (name, meaning) => {
    expect(meaningOfName(name)).toBe(meaning);
  });
});

describe('keys', () => {
  it.each([
    ['TOKEN_KEY', 'likely'],
    ['ACCESS_TOKEN_STORAGE_KEY', 'certain'],
    ['PUSH_TOKEN_KEY', 'innocent'],
    ['EXPIRE_AT_KEY', 'innocent'],
    ['SESSION_ID_KEY', 'session-id'],
    ['TOKEN_FILE', 'likely'],
    ['THEME_KEY', undefined],
  ])('a constant called %s is %s', (name, meaning) => {
    expect(meaningOfKeyName(name)).toBe(meaning);
  });

  it.each([
    ['@app/auth_token', 'certain'],
    ['expires_at', 'innocent'],
    ['user', undefined],
  ])('the text %s is %s', (text, meaning) => {
    expect(meaningOfKeyText(text)).toBe(meaning);
  });
});
