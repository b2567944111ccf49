import { wordList } from './word-list.js';

/**
 * Word lists: what developers call the trade of a refresh token for new tokens, and what merely sounds like it.
 * Names are split into words and compared whole.
 */

/** Verbs for it. */
export const REFRESH_VERBS: ReadonlySet<string> = new Set(
  wordList('refresh renew reissue rotate reauth reauthenticate reauthorize relogin'),
);

/** Verbs that need nothing beside them: only a login is done again. */
export const LOGIN_AGAIN: ReadonlySet<string> = new Set(
  wordList('reauth reauthenticate reauthorize relogin'),
);

/** The same written as one word, as people do who leave out the capital letter. */
export const REFRESH_COMPOUND =
  /^(?:(?:re-?fresh|renew|reissue)(?:access|auth|jwt|id|user)?(?:tokens?|session|auth|credentials|jwt)|(?:token|session|auth)(?:refresh|renew)(?:er)?)/;

/** What is refreshed when it is a login. */
export const REFRESHED_THINGS: ReadonlySet<string> = new Set(
  wordList(
    'token tokens session sessions auth authentication access jwt jwts credential credentials login identity',
  ),
);

/** Words that say nothing of what is refreshed: `doRefresh`, `silentRefresh`, `tryRefreshing`. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  wordList(`
    do handle hand try attempt perform run start execute exec force silent silently async request post call send fetch
    api my now once single flight ensure maybe and or if needed get retry on with again shared guarded safe safely it
    with check is authenticated valid action mutation thunk the user request
  `),
);

/** In front, these say that the function does something else with a refresh token, or with the fact of a refresh. */
export const OTHER_DEEDS: ReadonlySet<string> = new Set(
  wordList(`
    get set save store persist write read load remove delete clear has is can should needs need decode parse verify
    validate use create generate sign find schedule stop setup init initialize configure build make add update show
    mock test select reset cancel wait queue subscribe unsubscribe toggle format extract mark log track revoke hash
    publish emit notify encrypt decrypt on before after when did
  `),
);

/** Owners whose bare `refresh()` is that of a login: `session.refresh()`, `authService.renew()`. */
export const LOGIN_OWNERS: ReadonlySet<string> = new Set(
  wordList(
    'auth authentication session sessions token tokens jwt identity credential credentials login user account',
  ),
);

/** Owners that say nothing: `api.refresh()`, `this.refresh()`. */
export const EMPTY_OWNERS: ReadonlySet<string> = new Set(
  wordList(
    'this api client service store actions state current get manager instance http value use self context props',
  ),
);

/** The end of a path that refreshes: `/auth/refresh`, `/token/refresh/`, `/refresh-token`, `/refreshToken`, `/renew`. */
export const REFRESH_SEGMENT =
  /(?:^|[/_.-])(?:re-?fresh|renew|reissue|rotate)(?:[-_]?(?:access|auth|id|jwt))?(?:[-_]?(?:tokens?|session|jwt|auth|cookie|login))?(?=$|[/?#.…])|(?:^|[/_.-])(?:tokens?|session|jwt|auth)[-_]?(?:refresh|renew)/i;

/** Path segments beside it that leave it a login's: `/feeds/refresh` is none. */
export const LOGIN_SEGMENTS =
  /^(?:api|rest|v\d+|users?|accounts?|auth\w*|tokens?|sessions?|jwt|login|oauth2?|connect|identity|security|public|members?|admin|me|iam|sso|account|customers?|client|clients|mobile|web|app|dj-rest-auth|rest-auth|core|backend|server|gateway|refresh\S*|renew\S*|reissue|…|.*…|.*\.\w+|.*:\d+|https?:|)$/i;

/** What else a request with a refresh token in it may be for. */
export const OTHER_ENDS =
  /log-?_?out|sign-?_?out|revoke|revocation|delete|register|sign-?_?up|google|facebook|apple/i;

/** Names of functions that send a request. */
export const SENDING_NAMES: ReadonlySet<string> = new Set(
  wordList(`
    post put patch get request fetch $fetch ofetch ajax axios ky got mutate mutation mutateAsync query send call
    execute http superagent wretch fetcher invoke json req sendRequest fetchJson
  `),
);

/** The last word of a function that sends a request: `baseQuery`, `apiClient`, `authFetch`. */
export const SENDING_WORDS: ReadonlySet<string> = new Set(
  wordList('fetch request query axios http api client instance ajax post fetcher'),
);

/** Names of functions that sign in. */
export const SIGN_IN_NAMES: ReadonlySet<string> = new Set(
  wordList('login signin signIn logIn authenticate authorize signInWithPassword signInWithEmailAndPassword'),
);

/** Calls that keep a function for later: what they are given does not run where it stands. */
export const KEEPS_FOR_LATER: ReadonlySet<string> = new Set(
  wordList(`
    use on once addListener addEventListener setInterval setTimeout useEffect useLayoutEffect useFocusEffect useMount
    useCallback useMemo useQuery useMutation useAsyncFn onMounted onBeforeMount onMount watch watchEffect nextTick
    onActivated createEffect beforeEach beforeResolve afterEach beforeLoad onError onResponse onResponseError onRequest onRequestError setContext unauthorized forbidden catcher ErrorLink SetContextLink create extend defineStore
    createApi createAsyncThunk interval requestIdleCallback schedule cron defineNuxtPlugin defineNuxtRouteMiddleware
    addRequestInterceptor addResponseInterceptor provide memo forwardRef onAuthStateChange onAuthStateChanged
    registerRefresh onLaunch onShow useInterval useTimeout useSWR useInfiniteQuery define configure createClient
    createInstance mapActions builder debounce throttle
  `),
);

/** Of these, the ones that run what they are given once for the place, or now and then, and not per request. */
export const RUNS_ONCE: ReadonlySet<string> = new Set(
  wordList(`
    useEffect useLayoutEffect useFocusEffect useMount onMounted onBeforeMount onMount watch watchEffect nextTick
    onActivated createEffect setInterval setTimeout addListener addEventListener interval requestIdleCallback schedule
    cron defineNuxtPlugin onAuthStateChange onAuthStateChanged onLaunch onShow useInterval useTimeout beforeEach
    beforeResolve beforeLoad defineNuxtRouteMiddleware on once
  `),
);

/** Methods that frameworks run once for a component, an app or a navigation. */
export const LIFECYCLE: ReadonlySet<string> = new Set(
  wordList(`
    componentDidMount componentWillMount componentDidUpdate ngOnInit ngAfterViewInit ionViewWillEnter ionViewDidEnter
    mounted created beforeMount beforeCreate onLoad onLaunch onShow onReady canActivate canActivateChild canLoad
    canMatch beforeRouteEnter main onMount loader beforeLoad constructor
  `),
);

/** The first word of functions that run when an app starts. */
export const STARTING_WORDS: ReadonlySet<string> = new Set(
  wordList(
    'init initialize initialise bootstrap start startup boot restore rehydrate hydrate launch schedule',
  ),
);

/** The whole of such a name. */
export const STARTING_NAMES =
  /^(?:auto-?login|check-?(?:auth|session|login|logged-?in|user)\w*|load-?(?:session|user|auth|storage)\w*|on-?app-?(?:start|state)\w*|verify-?(?:auth|session)\w*)$/i;

/** Options that name where a request goes. */
export const URL_OPTIONS: ReadonlySet<string> = new Set(
  wordList('url uri path endpoint input mutation query document'),
);

/** Names of calls that hand on whatever they are given, to whoever listens. */
export const HANDING_NAMES: ReadonlySet<string> = new Set(wordList('invoke call execute send json req'));

/** In the name of a call these make an address, which sends nothing. */
export const ADDRESS_WORDS: ReadonlySet<string> = new Set(
  wordList('url uri path endpoint route href address'),
);

/** Names of calls that read a place as well as a server. */
export const READING_NAMES: ReadonlySet<string> = new Set(wordList('get json'));

/** Names of calls that take a text like an address, and send nothing there. */
export const NOT_SENDING_NAMES: ReadonlySet<string> = new Set(
  wordList(`
  includes startsWith endsWith indexOf push replace navigate log warn error info debug test match join concat set
  setItem getItem has add split redirect require
`),
);
