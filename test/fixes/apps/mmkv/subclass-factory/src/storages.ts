import { MMKV } from "react-native-mmkv"

class JsonStorage extends MMKV {
    read<T>(key: string): T | null {
        return JSON.parse(this.getString(key) ?? "null")
    }

    write<T>(key: string, value: T) {
        this.set(key, JSON.stringify(value))
    }
}

function createStorage(id: string): JsonStorage {
    return new JsonStorage({
        id,
    })
}

export class Storages {
    private _session?: JsonStorage
    private _cache?: JsonStorage
    private guid = ""

    get session() {
        if (!this._session) {
            this._session = createStorage("sessionStorage")
        }
        return this._session
    }

    get cache() {
        if (!this._cache) {
            this._cache = createStorage(`cache_${this.guid}`)
        }
        return this._cache
    }

    /** Another user has another cache. */
    useGuid(guid: string) {
        this.guid = guid
        this._cache = undefined
    }
}
