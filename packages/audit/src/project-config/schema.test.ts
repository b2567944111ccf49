import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { projectConfigSchema } from './schema.js';

const file = fileURLToPath(new URL('../../schema.json', import.meta.url));

it('is what the package ships; `vitest -u` renews it', async () => {
  const options = { ...(await resolveConfig(file)), filepath: file };
  await expect(await format(JSON.stringify(projectConfigSchema()), options)).toMatchFileSnapshot(file);
});
