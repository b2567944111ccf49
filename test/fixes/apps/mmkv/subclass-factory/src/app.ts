import { SessionStorage } from "./SessionStorage"
import { Storages } from "./storages"

const storages = new Storages()
const sessions = new SessionStorage(storages)

async function post(path: string, body = "") {
    const response = await fetch(`https://api.example.com/${path}`, { method: "POST", body })
    const { accessToken, refreshToken } = await response.json()
    sessions.save([{ guid: "1", accessToken, refreshToken }])
    sessions.saveAccessToken(accessToken)
}

export const login = () => post("login")
export const refresh = () => post("refresh", sessions.active()?.refreshToken)
export const token = () => sessions.active()?.accessToken
export const logout = () => sessions.clear()

export function feed() {
    storages.useGuid("1")
    storages.cache.write("feed", ["a", "b"])
    return storages.cache.read<string[]>("feed")
}
