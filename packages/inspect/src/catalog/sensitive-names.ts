/** Names of secrets, in small letters without separators. */
export const secretNames: ReadonlySet<string> = new Set([
  ...['password', 'passwd', 'pwd', 'passphrase', 'passwordhash', 'hashedpassword', 'pin', 'pincode', 'otp'],
  ...[
    'secret',
    'clientsecret',
    'appsecret',
    'secretkey',
    'privatekey',
    'apikey',
    'apisecret',
    'encryptionkey',
  ],
  ...['accesstoken', 'refreshtoken', 'sessiontoken', 'bearertoken', 'connectionstring'],
  ...[
    'cvv',
    'cvc',
    'cardnumber',
    'creditcard',
    'creditcardnumber',
    'mnemonic',
    'seedphrase',
    'securityanswer',
  ],
]);

/** Names of personal data, in the same spelling. `name` alone may be anything's. */
export const personalNames: ReadonlySet<string> = new Set([
  ...['email', 'emails', 'emailaddress', 'mail', 'phone', 'phonenumber', 'mobile', 'mobilenumber', 'msisdn'],
  ...['givenname', 'familyname', 'middlename', 'firstname', 'lastname', 'fullname', 'maidenname'],
  ...[
    'address',
    'streetaddress',
    'postaladdress',
    'homeaddress',
    'birthdate',
    'dateofbirth',
    'dob',
    'gender',
  ],
  ...['ssn', 'socialsecuritynumber', 'nationalid', 'taxid', 'passportnumber', 'iban', 'ipaddr', 'ipaddress'],
]);

/** What secrets look like, whatever they are called. Anchored: a text about a secret is none. */
export const secretLooks: readonly RegExp[] = [
  /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/,
  /^\$2[aby]\$\d\d\$[./\w]{53}$/,
  /^\$argon2(?:id|i|d)\$/,
  /^(?:AKIA|ASIA)[A-Z2-7]{16}$/,
  /^(?:ghp|gho|ghu|ghs|ghr)_\w{36,}$/,
  /^github_pat_\w{22,}$/,
  /^(?:sk|rk)_live_\w{16,}$/,
  /^xox[abpr]-[\w-]{10,}$/,
  /^AIza[\w-]{35}$/,
];

/** What personal data look like: e-mail addresses, but not of services, and bank accounts. */
export const personalLooks: readonly RegExp[] = [
  /^[\w.+-]{1,64}@(?!.*\.gserviceaccount\.com$)[\w-]+(?:\.[\w-]+)+$/,
  /^[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?$/,
];

/** Members of a JSON Web Key that are secret (RFC 7518 section 6). */
export const privateKeyMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k', 'priv'] as const;
