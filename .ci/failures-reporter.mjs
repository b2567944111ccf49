// A reporter of Vitest: notes what failed in a file, so that the end of a run of several can tell it again.
import { appendFileSync } from 'node:fs';

const LONGEST = 300;

export default class {
  onTestRunEnd(modules, unhandled) {
    const failed = modules.flatMap((module) => [
      ...module.errors().map((error) => lineOf(module, '', error)),
      ...[...module.children.allTests('failed')].map((test) =>
        lineOf(module, test.fullName, test.result().errors[0]),
      ),
    ]);
    const lines = [...failed, ...unhandled.map((error) => firstLineOf(error))];
    if (lines.length > 0) appendFileSync(process.env.JWT_HYGIENE_FAILURES, `${lines.join('\n')}\n`);
  }
}

const lineOf = (module, name, error) => `  ${module.relativeModuleId} > ${name}\n    ${firstLineOf(error)}`;

const firstLineOf = (error) => (error?.message ?? '').split('\n')[0].slice(0, LONGEST);
