import { combineReducers } from 'redux'
import member from './member'

const setting = (state = { theme: 'light' }, action) =>
  action.type === 'setting/theme' ? { ...state, theme: action.theme } : state

const topics = (state = [], action) => (action.type === 'topics/loaded' ? action.topics : state)

export default combineReducers({ member, setting, topics })
