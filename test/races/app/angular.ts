// What `bootstrapApplication` does where there is no page: an injector with the providers of the application.
import { HttpClient } from '@angular/common/http';
import {
  createEnvironmentInjector,
  Injector,
  provideZonelessChangeDetection,
  ɵINJECTOR_SCOPE as INJECTOR_SCOPE,
  type EnvironmentInjector,
  type EnvironmentProviders,
  type Provider,
} from '@angular/core';

/** The HTTP client of an application that has these providers. */
export function httpClientOf(...providers: (EnvironmentProviders | Provider)[]): HttpClient {
  const scope = { provide: INJECTOR_SCOPE, useValue: 'root' };
  return createEnvironmentInjector(
    [scope, provideZonelessChangeDetection(), ...providers],
    Injector.NULL as EnvironmentInjector,
  ).get(HttpClient);
}
