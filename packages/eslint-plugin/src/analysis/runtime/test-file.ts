const TEST_FILE = new RegExp(
  [
    String.raw`(?:^|[\\/])(?:__tests__|__mocks__|__fixtures__|e2e|cypress|playwright|testing|test-utils)[\\/]`,
    String.raw`\.(?:test|spec|e2e|cy|stories|story|mock)\.\w+$`,
    String.raw`(?:^|[\\/])(?:jest|vitest)[.-](?:setup|config)[\w.-]*$`,
    String.raw`(?:^|[\\/])(?:fake|mock)-?(?:backend|server|api)[\w.-]*$`,
  ].join('|'),
  'i',
);

/** Tests, mocks and stories store made-up tokens. */
export function isTestFile(filename: string): boolean {
  return TEST_FILE.test(filename);
}
