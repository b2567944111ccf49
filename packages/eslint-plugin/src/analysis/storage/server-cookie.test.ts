import { describe, expect, it } from 'vitest';
import { lint } from '../../../../../test/support/lint.js';

const count = (code: string): number => lint(code, 'server.ts').length;
const handler = (body: string): string => `export default async function login(req, res) { ${body} }`;

describe('a cookie that a server sets', () => {
  it('is known by what a handler calls its parameter', () => {
    expect(count(handler("res.cookie('jwt', token)"))).toBe(1);
    expect(count(handler("res.status(200).cookie('jwt', token, { path: '/' }).end()"))).toBe(1);
    expect(count("const send = (reply, token) => reply.setCookie('jwt', token)")).toBe(1);
    expect(count("const send = (reply: Outbox, token) => reply.setCookie('jwt', token)")).toBe(0);
    expect(count("res.cookie('jwt', token)")).toBe(0);
  });

  it('is known by the type of the parameter, also where that is taken apart', () => {
    const express = "import express from 'express';";
    expect(count(`${express} function login(out: express.Response) { out.cookie('jwt', token) }`)).toBe(1);
    const kit = "import type { RequestEvent } from '@sveltejs/kit';";
    const post = (options: string) =>
      `${kit} export const POST = ({ cookies }: RequestEvent) => cookies.set('jwt', token, ${options})`;
    expect(count(post('{ httpOnly: false }'))).toBe(1);
    expect(count(post("{ path: '/' }"))).toBe(0);
  });

  it('is safe where its options say HttpOnly, or may say it', () => {
    expect(count(handler("res.cookie('jwt', token, { httpOnly: true })"))).toBe(0);
    expect(count(handler("res.cookie('jwt', token, { httpOnly: isProduction })"))).toBe(0);
    expect(count(handler("res.cookie('jwt', token, options)"))).toBe(0);
    expect(count(handler("res.cookie('jwt', token, { ...options })"))).toBe(0);
    expect(count(`const options = { secure: true }; ${handler("res.cookie('jwt', token, options)")}`)).toBe(
      1,
    );
  });

  it('is no token that a logout writes over it, nor one that script is meant to read', () => {
    expect(count(handler("res.cookie('jwt', 'loggedout', { maxAge: 10 })"))).toBe(0);
    expect(count(handler("res.cookie('XSRF-TOKEN', req.csrfToken())"))).toBe(0);
  });

  it('may be written by hand', () => {
    const set = (text: string) => count(handler(`res.setHeader('Set-Cookie', ${text})`));
    expect(set('`jwt=${token}; Path=/`')).toBe(1);
    expect(set("`jwt=${token}; Max-Age=${age}${isSecure ? '; Secure' : ''}`")).toBe(1);
    expect(set("['theme=dark', 'jwt=' + token]")).toBe(1);
    expect(set("cookie.serialize('jwt', token, { path: '/' })")).toBe(1);
    expect(set("stringifySetCookie({ name: 'jwt', value: token })")).toBe(1);
    expect(count(handler('res.setHeader("Location", `jwt=${token}; Path=/`)'))).toBe(0);
  });

  it('may be written by hand and be safe, or perhaps', () => {
    const set = (text: string) => count(handler(`res.setHeader('Set-Cookie', ${text})`));
    expect(set('`jwt=${token}; Path=/; HttpOnly`')).toBe(0);
    expect(set('`jwt=${token}; ${attributes}`')).toBe(0);
    expect(set("`jwt=${token}${isSecure ? '; Secure; HttpOnly' : ''}`")).toBe(0);
    expect(set("cookie.serialize('jwt', token, { httpOnly: true })")).toBe(0);
    expect(set("cookie.serialize('jwt', token, options)")).toBe(0);
    expect(set("stringifySetCookie({ name: 'jwt', value: token, httpOnly: true })")).toBe(0);
    expect(set('`jwt=; Max-Age=0`')).toBe(0);
    expect(set('serialised')).toBe(0);
  });

  it('takes its options from where it was made', () => {
    expect(count("const jwt = useCookie('jwt'); jwt.value = token")).toBe(1);
    expect(count("const jwt = useCookie('jwt', { httpOnly: true }); jwt.value = token")).toBe(0);
    expect(count("const jwt = useCookie('jwt', options); jwt.value = token")).toBe(0);
  });
});
