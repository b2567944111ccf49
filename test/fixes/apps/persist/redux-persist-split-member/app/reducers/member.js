const signedOut = { refreshing: false, followed: [], profile: null };

export default (state = signedOut, action) => {
  switch (action.type) {
    case 'member/follow':
      return { ...state, followed: state.followed.filter((each) => each !== action.name).concat(action.name) }
    case 'member/auth':
      return { ...state, token: action.token, profile: action.profile }
    case 'member/logout':
      return { ...signedOut, followed: state.followed }
    default:
      return state
  }
}
