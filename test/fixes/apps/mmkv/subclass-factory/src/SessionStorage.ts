import type { Storages } from "./storages"

const KEY = "SESSIONS"

type Session = { guid: string; accessToken: string; refreshToken: string }

export class SessionStorage {
    constructor(private storages: Storages) {}

    save(sessions: Session[]) {
        this.storages.session.write(KEY, sessions)
        this.storages.session.set("ACTIVE", 0)
    }

    active(): Session | undefined {
        const active = this.storages.session.getNumber("ACTIVE") ?? 0
        return this.storages.session.read<Session[]>(KEY)?.[active]
    }

    saveAccessToken(accessToken: string) {
        this.storages.session.write("accessToken", { accessToken })
    }

    clear() {
        this.storages.session.clearAll()
    }
}
