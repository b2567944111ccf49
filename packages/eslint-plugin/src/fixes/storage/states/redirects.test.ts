import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectOf } from '../../../../../../test/support/project.js';
import { planRemedies } from '../../plan.js';

const dependencies = {
  'react-native': '0.81.0',
  '@react-native-async-storage/async-storage': '2.2.0',
  zustand: '5.0.0',
};
const STORE = `import AsyncStorage from '@react-native-async-storage/async-storage';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
export const useSession = create(persist((set) => ({ accessToken: null }), {
  name: 'session',
  storage: createJSONStorage(() => AsyncStorage),
}));
`;
const SCREEN = `import { useSession } from './session';
import { router, Redirect } from 'expo-router';
`;

/** Why the state stays; undefined where it moves. */
function reasonFor(screen: string, files: Record<string, string> = {}): string | undefined {
  const root = projectOf({
    'package.json': JSON.stringify({ dependencies }),
    'session.ts': STORE,
    'screen.tsx': SCREEN + screen,
    ...files,
  });
  const [line, column] = [6, 3];
  const finding = { file: join(root, 'session.ts'), line, column, ruleId: 'no-plaintext-token-storage' };
  const { remedies, refused } = planRemedies([finding], { root });
  expect(remedies.length + refused.length).toBe(1);
  return refused[0]?.reason;
}

const component = (body: string) => `export default function Screen({ navigation }) {
  const accessToken = useSession((state) => state.accessToken);
  ${body}
}`;
const REDIRECT = component("return accessToken ? <Home /> : <Redirect href='/login' />;");

it.each([
  ['by a component', REDIRECT],
  ['while it renders', component("if (!accessToken) router.replace('/login');")],
  ['in an effect', component("useEffect(() => { if (!accessToken) navigation.navigate('Login'); }, []);")],
  [
    'later in an effect',
    component("useEffect(() => { setTimeout(() => { if (!accessToken) router.push('/login'); }, 0); }, []);"),
  ],
  [
    'by what an effect calls',
    component(
      "const check = () => { if (!accessToken) router.replace('/'); }; useEffect(() => { check(); }, []);",
    ),
  ],
  [
    'when the screen is shown',
    component("useFocusEffect(useCallback(() => { if (!accessToken) router.replace('/'); }, []));"),
  ],
  [
    'by a hook’s method',
    component("const { replace } = useRouter(); useEffect(() => { replace('/'); }, []);"),
  ],
  [
    'as a class',
    'class Screen extends Component { componentDidMount() { this.props.navigation.reset({}); } }',
  ],
])('a state that nothing waits for stays where a screen redirects %s', (_, screen) => {
  expect(reasonFor(screen)).toMatch(/nothing in the app waits .* screen\.tsx:\d+ redirects before that/);
});

it('also where that has the state from the folder that it lies in', () => {
  const files = {
    'stores/index.ts': "export * from '../session';",
    'screen.tsx': REDIRECT.replace(
      /^/,
      "import { Redirect } from 'expo-router';\nimport { useSession } from './stores';\n",
    ),
  };
  expect(reasonFor('', files)).toContain('screen.tsx:5 redirects');
});

it.each([
  ['somebody presses', component("return <Button onPress={() => router.replace('/')} />;")],
  [
    'a form is sent',
    component("const send = async () => { router.replace('/'); }; return <Button onPress={send} />;"),
  ],
  ['a form is valid', component("return <Button onPress={handleSubmit(() => router.replace('/'))} />;")],
  ['a request is answered', component("useMutation({ onSuccess: () => router.replace('/') });")],
  ['something happens', component("useEffect(() => socket.on('end', () => router.replace('/')), []);")],
])('a redirect when %s is none', (_, screen) => {
  expect(reasonFor(screen)).toBeUndefined();
});

it.each(['useSession.persist.hasHydrated()', '<PersistGate />', 'if (!store.isHydrated) return null;'])(
  'an app waits by %s',
  (waiting) => {
    expect(reasonFor(REDIRECT, { 'app.tsx': waiting })).toBeUndefined();
  },
);

it('a redirect of what does not have the state is none', () => {
  const login = component("useEffect(() => { router.replace('/'); }, []);").replace('useSession', 'useOther');
  expect(reasonFor('', { 'login.tsx': login })).toBeUndefined();
});
