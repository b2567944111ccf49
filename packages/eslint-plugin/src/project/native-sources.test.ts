import { relative } from 'node:path';
import { expect, it } from 'vitest';
import { projectOf } from '../../../../test/support/project.js';
import { nativeSourcesBelow } from './native-sources.js';

it("lists the native code of an app, and nobody else's", () => {
  const root = projectOf({
    'package.json': '{}',
    'src/app.ts': '',
    'ios/App/Info.plist': '',
    'ios/Widget/Widget.swift': '',
    'ios/Pods/MMKV/MMKV.mm': '',
    'android/app/src/main/java/com/example/Widget.kt': '',
    'android/app/build/generated/R.java': '',
    'node_modules/other/ios/Other.m': '',
    '.cache/Old.swift': '',
  });
  expect(
    nativeSourcesBelow(root)
      .map((each) => relative(root, each))
      .sort(),
  ).toEqual([
    'android/app/src/main/java/com/example/Widget.kt',
    'ios/App/Info.plist',
    'ios/Widget/Widget.swift',
  ]);
});
