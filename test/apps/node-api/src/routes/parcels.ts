import { Router } from 'express';
import pg from 'pg';
import { config } from '../config.js';

const pool = new pg.Pool({ connectionString: config.databaseUrl });
const PAGE_SIZE = 50;

export const parcelRoutes = Router();

parcelRoutes.get('/', async (req, res) => {
  const pageToken = req.query.pageToken ? Buffer.from(String(req.query.pageToken), 'base64url').toString() : '';
  const { rows } = await pool.query(
    'SELECT id, status, updated_at FROM parcels WHERE owner = $1 AND id > $2 ORDER BY id LIMIT $3',
    [res.locals.userId, pageToken, PAGE_SIZE],
  );
  const last = rows.length === PAGE_SIZE ? rows.at(-1) : undefined;
  const nextPageToken = last && Buffer.from(String(last.id)).toString('base64url');
  res.json({ parcels: rows, nextPageToken });
});
