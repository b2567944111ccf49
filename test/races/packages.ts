// Angular ships half compiled: this does the rest, and has to come first.
import '@angular/compiler';
import * as angularHttp from '@angular/common/http';
import * as angularCore from '@angular/core';
import * as toolkit from '@reduxjs/toolkit';
import axios, * as axiosModule from 'axios';
import ky, * as kyModule from 'ky';
import * as rxjs from 'rxjs';
import * as operators from 'rxjs/operators';
import type { Packages } from './sandbox.js';

/** What a module in a sandbox may import and has no state of its own for each. */
export const PACKAGES: Packages = {
  '@angular/common/http': angularHttp,
  '@angular/core': angularCore,
  '@reduxjs/toolkit': toolkit,
  axios: { ...axiosModule, default: axios },
  ky: { ...kyModule, default: ky },
  rxjs,
  'rxjs/operators': operators,
};
