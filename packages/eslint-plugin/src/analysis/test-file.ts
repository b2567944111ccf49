const TEST_FILE =
  /(?:^|[\\/])(?:__tests__|__mocks__|__fixtures__|e2e|cypress|playwright)[\\/]|\.(?:test|spec|e2e|cy|stories|mock)\.\w+$|(?:^|[\\/])(?:jest|vitest)\.(?:setup|config)[\w.-]*$/i;

/** Tests, mocks and stories store made-up tokens. */
export function isTestFile(filename: string): boolean {
  return TEST_FILE.test(filename);
}
