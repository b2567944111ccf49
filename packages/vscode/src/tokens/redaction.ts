import type { ExplainedMember, Explanation } from '@jwt-hygiene/inspect';

/** Which values are hidden: none, those that are about a person or secret, or every one. */
export type Redaction = 'off' | 'sensitive' | 'all';

export function isRedaction(value: unknown): value is Redaction {
  return value === 'off' || value === 'sensitive' || value === 'all';
}

/** What stands in place of a hidden value. */
export const HIDDEN = '•••';

/** Claims that identify somebody whatever their value looks like. */
const IDENTIFYING = new Set([
  ...['sub', 'oid', 'puid', 'unique_name', 'upn', 'preferred_username', 'username', 'cognito:username'],
  ...['name', 'nickname', 'email', 'phone_number', 'address', 'birthdate', 'picture', 'profile', 'website'],
  ...['given_name', 'middle_name', 'family_name', 'user_id', 'uid', 'ipaddr'],
]);
const TELLING = new Set(['personal-data', 'secret-in-claims', 'nested-token', 'private-key']);

/**
 * The explanation with values hidden. Names of claims stay, but where `all` is hidden: then only names that a standard
 * or vendor defines do.
 */
export function redacted(explanation: Explanation, redaction: Redaction): Explanation {
  if (redaction === 'off') return explanation;
  const isHidden = hiddenNames(explanation, redaction);
  const { subject, issuer, keyId, audience, ...rest } = explanation;
  const hide = (text: string | undefined, name: string) =>
    text !== undefined && isHidden({ name }) ? HIDDEN : text;
  const [shownSubject, shownIssuer] = [hide(subject, 'sub'), hide(issuer, 'iss')];
  const shownKey = redaction === 'all' ? hide(keyId, 'kid') : keyId;
  return {
    ...rest,
    ...(shownSubject !== undefined && { subject: shownSubject }),
    ...(shownIssuer !== undefined && { issuer: shownIssuer }),
    ...(shownKey !== undefined && { keyId: shownKey }),
    ...(audience && { audience: isHidden({ name: 'aud' }) ? [HIDDEN] : audience }),
    claims: explanation.claims.map((member) => hiddenMember(member, isHidden, redaction)),
    header: explanation.header.map((member) =>
      redaction === 'all' && !/^(?:alg|typ|enc|cty)$/.test(member.name)
        ? hiddenMember(member, () => true, redaction)
        : member,
    ),
    ...(explanation.signature !== undefined && {
      signature: redaction === 'all' && explanation.signature !== '' ? HIDDEN : explanation.signature,
    }),
  };
}

type IsHidden = (member: Pick<ExplainedMember, 'name'>) => boolean;

function hiddenNames({ findings }: Explanation, redaction: Redaction): IsHidden {
  if (redaction === 'all') return () => true;
  // A finding names paths: what is hidden is the claim that they begin with.
  const told = findings.filter(({ id }) => TELLING.has(id)).flatMap(({ names = [] }) => names);
  return ({ name }) =>
    IDENTIFYING.has(name) || told.some((path) => path === name || path.startsWith(`${name}.`));
}

function hiddenMember(member: ExplainedMember, isHidden: IsHidden, redaction: Redaction): ExplainedMember {
  if (!isHidden(member)) return member;
  const isOurWord = member.meaning?.name === member.name;
  return {
    // Dates stay: when it ends is what people look for, and it identifies nobody.
    ...member,
    name: redaction === 'all' && !isOurWord ? HIDDEN : member.name,
    text: JSON.stringify(HIDDEN),
    value: HIDDEN,
    whole: true,
  };
}
