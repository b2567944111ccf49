import { createHash } from 'node:crypto';
import pg from 'pg';
import { config } from '../config.js';

const pool = new pg.Pool({ connectionString: config.databaseUrl });

const digest = (token: string) => createHash('sha256').update(token).digest('hex');

export async function saveRefreshToken(userId: string, token: string, family: string): Promise<void> {
  await pool.query(
    `INSERT INTO refresh_tokens (user_id, token_hash, family, expires_at)
     VALUES ($1, $2, $3, now() + make_interval(secs => $4))`,
    [userId, digest(token), family, config.refreshTokenTtl],
  );
}

/** Takes the token out of use; a second caller with the same token gets nothing. */
export async function takeRefreshToken(token: string): Promise<{ userId: string; family: string } | undefined> {
  const { rows } = await pool.query(
    `DELETE FROM refresh_tokens WHERE token_hash = $1 AND expires_at > now()
     RETURNING user_id AS "userId", family`,
    [digest(token)],
  );
  return rows[0];
}

export async function revokeFamily(family: string): Promise<void> {
  await pool.query('DELETE FROM refresh_tokens WHERE family = $1', [family]);
}
