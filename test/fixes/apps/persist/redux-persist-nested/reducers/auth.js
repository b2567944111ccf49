const initialState = { token: null, user: null };

export default function authReducer(state = initialState, action) {
  switch (action.type) {
    case 'LOGIN_SUCCESS':
      return { ...state, token: action.token, user: action.user };
    case 'LOGOUT':
      return initialState;
    default:
      return state;
  }
}
