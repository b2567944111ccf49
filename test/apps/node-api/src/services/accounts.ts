import { createHash, randomBytes } from 'node:crypto';
import bcrypt from 'bcryptjs';
import { Redis } from 'ioredis';
import pg from 'pg';
import { config } from '../config.js';

const pool = new pg.Pool({ connectionString: config.databaseUrl });
const redis = new Redis(config.redisUrl);

export async function findByCredentials(email: string, password: string): Promise<{ id: string } | undefined> {
  const { rows } = await pool.query('SELECT id, password_hash FROM users WHERE email = $1', [email]);
  const user = rows[0];
  return user && (await bcrypt.compare(password, user.password_hash)) ? { id: user.id } : undefined;
}

/** One link, one hour. The token itself is only in the mail. */
export async function createResetToken(userId: string): Promise<string> {
  const resetToken = randomBytes(24).toString('base64url');
  const key = createHash('sha256').update(resetToken).digest('hex');
  await redis.set(`reset:${key}`, userId, 'EX', 3600);
  return resetToken;
}

export async function rememberDevice(userId: string, deviceToken: string): Promise<void> {
  await redis.hset(`devices:${userId}`, 'token', deviceToken);
}
