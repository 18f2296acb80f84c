"""A secret store in memory, as the one inside the encrypted database looks from here."""


class MemoryStore:
    def __init__(self) -> None:
        self.held: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        return self.held.get(name)

    def set(self, name: str, secret: str) -> None:
        self.held[name] = secret

    def delete(self, name: str) -> None:
        self.held.pop(name, None)


class ForgetfulStore(MemoryStore):
    """Accepts everything and keeps nothing, as ``keyring``'s null back end does."""

    def set(self, name: str, secret: str) -> None:
        return
