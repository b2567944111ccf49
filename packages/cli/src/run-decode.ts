import { explain, readTokens } from '@jwt-hygiene/inspect';
import { colorsFor } from './colors.js';
import { complain } from './complain.js';
import type { DecodeOptions } from './decode-arguments.js';
import { ExitCode } from './exit-code.js';
import { explanationJson } from './explanation-json.js';
import { explanationText } from './explanation-text.js';
import { readInput } from './read-input.js';
import type { Surroundings } from './surroundings.js';

/** Explains the tokens of a text: the explanation to stdout, whatever else there is to say to stderr. */
export async function runDecode(options: DecodeOptions, around: Surroundings): Promise<ExitCode> {
  const { text, json, showToken, color } = options;
  let input: string | undefined;
  try {
    input = text ?? (await readStandardInput(around));
  } catch (error) {
    complain(`Cannot read standard input: ${(error as Error).message}.`, around);
    return ExitCode.failed;
  }
  if (input === undefined) {
    complain('Standard input is too long.', around);
    return ExitCode.failed;
  }
  const readings = readTokens(input);
  if (readings.length === 0) {
    // The text is not repeated: it may be a token that we do not understand.
    complain(`No token found ${text === undefined ? 'on standard input' : 'in the argument'}.`, around);
    if (json) around.stdout.write('[]\n');
    return ExitCode.failed;
  }
  const now = Date.now() / 1000;
  const explained = readings.map((reading) => ({
    explanation: explain(reading, { now }),
    ...(showToken && { token: reading.token }),
  }));
  const colors = colorsFor(around.stdout, color);
  around.stdout.write(json ? explanationJson(explained) : explanationText(explained, colors));
  const isWhole = readings.every(({ completeness }) => completeness === 'whole');
  return isWhole ? ExitCode.clean : ExitCode.findings;
}

async function readStandardInput({ stdin, stderr }: Surroundings): Promise<string | undefined> {
  if (stdin.isTTY) {
    const end = process.platform === 'win32' ? 'Ctrl+Z and Enter' : 'Ctrl+D';
    stderr.write(`Paste a token, then press Enter and ${end}.\n`);
  }
  return readInput(stdin);
}
