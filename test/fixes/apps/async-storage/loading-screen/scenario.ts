import { createElement } from 'react';
import { onScreen } from 'screen';
import { authorization, Loading, navigation, SignIn } from './Loading';

onScreen(() => null, (() => createElement(Loading)) as never);

export const login = () => SignIn._signInAsync();
export const read = async () => (navigation.route === 'App' ? authorization() : null);
export const logout = () => SignIn._signOutAsync();
