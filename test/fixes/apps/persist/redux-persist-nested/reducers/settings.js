export default function settingsReducer(state = { language: 'en' }, action) {
  return action.type === 'SET_LANGUAGE' ? { ...state, language: action.language } : state;
}
