import type { ApiRow, Slot } from '../types.js';

const react = "import { useEffect } from 'react';";

/** A class or function of a service's server SDK that signs users' tokens with the service's secret. */
function maker(
  name: string,
  path: string,
  key: Slot,
  packages: readonly string[],
  call: string,
  other: string,
  keyOptional = false,
): ApiRow {
  const root = /^(?:new )?(\w+)/.exec(path)![1]!;
  const imports = `${react} import { ${root} } from '${packages[0]}';`;
  return {
    id: `${packages[0]}.${path.replace(/^new |\(\)/g, '')}`,
    origin: { package: packages },
    path,
    role: 'crypto',
    does: 'sign',
    name,
    key,
    unnamed: 'hmac',
    ...(keyOptional && { keyOptional }),
    example: `${imports} ${call}`,
    counterExample: `${imports} ${other}`,
  };
}

const AGORA = ['agora-token', 'agora-access-token'];

const agora = (path: string): ApiRow =>
  maker(
    'Agora',
    `${path}()`,
    1,
    AGORA,
    `${path}(appId, appCertificate, channel, uid, role, expire)`,
    `${path.replace(/\..*/, '')}.Role`,
  );

/** The services' own words: "generate tokens on your server", "keep the secret out of the client". */
export const rows: readonly ApiRow[] = [
  agora('RtcTokenBuilder.buildTokenWithUid'),
  agora('RtcTokenBuilder.buildTokenWithAccount'),
  agora('RtcTokenBuilder.buildTokenWithUserAccount'),
  agora('RtcTokenBuilder.buildTokenWithRtm'),
  agora('RtmTokenBuilder.buildToken'),
  agora('RtcTokenBuilder.buildTokenWithUidAndPrivilege'),
  agora('RtcTokenBuilder.BuildTokenWithUserAccountAndPrivilege'),
  agora('RtcTokenBuilder.buildTokenWithRtm2'),
  agora('RtmTokenBuilder.buildTokenWithPermissions'),
  agora('ChatTokenBuilder.buildUserToken'),
  agora('ChatTokenBuilder.buildAppToken'),
  ...['EducationTokenBuilder', 'ApaasTokenBuilder'].flatMap((builder) =>
    ['buildRoomUserToken', 'buildUserToken', 'buildAppToken'].map((method) => agora(`${builder}.${method}`)),
  ),
  agora('ConvoAITokenBuilder.buildToken'),
  agora('FpaTokenBuilder.buildToken'),
  agora('SttTokenBuilder.buildToken'),
  maker(
    'LiveKit',
    'new AccessToken()',
    1,
    ['livekit-server-sdk'],
    'new AccessToken(apiKey, SECRET, { identity })',
    'const grants: AccessToken | undefined = undefined',
  ),
  maker(
    'LiveKit',
    'new TokenVerifier()',
    1,
    ['livekit-server-sdk'],
    'new TokenVerifier(apiKey, SECRET).verify(token)',
    'const verifier: TokenVerifier | undefined = undefined',
  ),
  maker(
    'Twilio',
    'new jwt.AccessToken()',
    2,
    ['twilio'],
    'new jwt.AccessToken(account, keySid, SECRET, { identity })',
    'const grant = new jwt.AccessToken.VideoGrant({ room })',
  ),
  {
    id: 'twilio.AccessToken',
    origin: { package: ['twilio/lib/jwt/AccessToken', 'twilio/lib/jwt/AccessToken.js'] },
    path: 'new ()',
    role: 'crypto',
    does: 'sign',
    name: 'Twilio',
    key: 2,
    unnamed: 'hmac',
    example: `${react} import AccessToken from 'twilio/lib/jwt/AccessToken'; new AccessToken(account, keySid, SECRET, { identity })`,
    counterExample: `${react} import AccessToken, { VideoGrant } from 'twilio/lib/jwt/AccessToken'; new VideoGrant({ room })`,
  },
  maker(
    'Stream',
    'StreamChat.getInstance()',
    1,
    ['stream-chat'],
    'StreamChat.getInstance(apiKey, SECRET).createToken(id)',
    'StreamChat.getInstance(apiKey, { timeout: 6000 })',
    true,
  ),
  maker(
    'Stream',
    'new StreamChat()',
    1,
    ['stream-chat'],
    'new StreamChat(apiKey, SECRET).createToken(id)',
    'new StreamChat(apiKey)',
    true,
  ),
  maker(
    'Stream',
    'new StreamClient()',
    1,
    ['@stream-io/node-sdk'],
    'new StreamClient(apiKey, SECRET).generateUserToken({ user_id: id })',
    'const client: StreamClient | undefined = undefined',
  ),
  maker(
    'Stream',
    'connect()',
    1,
    ['getstream'],
    'connect(apiKey, SECRET, appId).createUserToken(id)',
    'connect(apiKey, null, appId)',
    true,
  ),
  {
    id: 'pusher.Pusher',
    origin: { package: 'pusher' },
    path: 'new ()',
    role: 'crypto',
    does: 'sign',
    name: 'Pusher',
    key: { argument: 0, property: 'secret' },
    unnamed: 'hmac',
    example: `${react} import Pusher from 'pusher'; new Pusher({ appId, key, secret: SECRET, cluster })`,
    counterExample: `${react} import Pusher from 'pusher-js'; new Pusher(key, { cluster })`,
  },
];
