import type { ImportRow } from './runtime-import-row.js';
import { wordList } from './word-list.js';

/** The marker packages of React Server Components, and HTTP servers with what is made for them. */
export const SERVERS: readonly ImportRow[] = [
  { runs: 'server', weight: 'proof', packages: ['server-only', '@tanstack/react-start/server-only'] },
  {
    runs: 'server',
    weight: 'proof',
    typed: 'strong',
    packages: wordList(`
      express express-* koa koa-* @koa/* fastify fastify-* @fastify/* @hapi/* hapi restify polka connect micro sails
      @nestjs/* @adonisjs/* @ioc:* @feathersjs/* @loopback/* hono @hono/* elysia @elysiajs/* h3 nitropack nitro @midwayjs/*
      routing-controllers tsoa egg moleculer @foal/core apollo-server apollo-server-* @apollo/server graphql-yoga
      type-graphql mercurius body-parser cookie-parser cookie-session cors csurf helmet
      morgan multer compression serve-static passport passport-* socket.io @socket.io/* oidc-provider grant
      next-connect json-server http-proxy http-proxy-middleware`),
  },
  { runs: 'server', weight: 'strong', packages: ['@trpc/server', 'stripe', 'jwks-rsa'] },
  { runs: 'neutral', weight: 'weak', packages: ['hono/client', 'hono/utils', '@hono/client'] },
  { runs: 'client', weight: 'strong', packages: ['hono/jsx/dom'] },
  {
    runs: 'server',
    weight: 'proof',
    packages: wordList(`
      mongoose mongodb @typegoose/typegoose pg pg-promise postgres mysql mysql2 mssql oracledb tedious redis ioredis
      @node-redis/* cassandra-driver neo4j-driver @elastic/elasticsearch objection bookshelf bull bullmq agenda
      amqplib kafkajs nodemailer firebase-admin firebase-functions @sendgrid/mail argon2 bcrypt
      expo-server-sdk`),
  },
  // Databases and loggers of Node that desktop apps use as well.
  {
    runs: 'node',
    weight: 'strong',
    packages: wordList(`
      @prisma/client .prisma/client sqlite3 better-sqlite3 sequelize sequelize-typescript knex ws winston log4js
      jsdom fs-extra graceful-fs node-cron node-schedule express-session ssh2 nodegit keytar`),
  },
  {
    runs: 'node',
    weight: 'proof',
    packages: ['puppeteer', 'puppeteer-core', 'playwright', 'playwright-core'],
  },
  // Web workers and phones load these too, or a bundler leaves them in by mistake.
  { runs: 'node', weight: 'weak', packages: ['dotenv', 'typeorm', 'node-fetch', 'bcryptjs', 'pino', 'got'] },
];

/** Functions and workers in the cloud. */
export const CLOUD: readonly ImportRow[] = [
  {
    runs: 'server',
    weight: 'proof',
    typed: 'strong',
    packages: wordList(`
      aws-lambda @middy/* @aws-lambda-powertools/* @vercel/node @vercel/edge @vercel/functions
      @netlify/functions @netlify/edge-functions @azure/functions @google-cloud/functions-framework
      cloudflare:* @cloudflare/workers-types @supabase/functions-js`),
  },
  // Deno's own registries: Supabase edge functions and Deno Deploy. `npm:` is read as the package it names.
  { runs: 'server', weight: 'proof', packages: ['jsr:*', '@std/*', 'https://deno.land', 'https://jsr.io'] },
];
