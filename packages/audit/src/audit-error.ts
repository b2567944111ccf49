/** Stops an audit as a whole. The message is one line, meant for the person who started the audit. */
export class AuditError extends Error {
  override readonly name = 'AuditError';
}
