"""A headless Chromium, driven over the plain WebDriver protocol: HTTP and JSON, no library needed."""

import base64
import json
import shutil
import subprocess
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)


def available() -> bool:
    """Whether browser and driver are installed here."""
    return all(shutil.which(name) for name in ("chromium", "chromedriver"))


class Browser:
    """One browser window."""

    def __init__(self, address: str, *, width: int, height: int, scripts: bool) -> None:
        self._address = address
        self._profile = tempfile.mkdtemp(prefix="wbl-chromium-")
        flags = [*_FLAGS, f"--user-data-dir={self._profile}", f"--window-size={width},{height}"]
        options: dict[str, Any] = {"args": flags}
        if not scripts:
            options["prefs"] = {"profile.managed_default_content_settings.javascript": 2}
        if width < 500:  # a window cannot be that narrow; a telephone can
            options["mobileEmulation"] = {"deviceMetrics": {"width": width, "height": height, "pixelRatio": 2}}
        wanted = {"alwaysMatch": {"browserName": "chrome", "goog:chromeOptions": options}}
        self._session = self._ask("POST", "/session", {"capabilities": wanted})["sessionId"]

    def _ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self._address}{path}", data=data, method=method)
        request.add_header("Content-Type", "application/json")
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=60) as answer:
            return json.load(answer)["value"]

    def _here(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        return self._ask(method, f"/session/{self._session}{path}", body)

    def open(self, url: str) -> None:
        self._here("POST", "/url", {"url": url})

    @property
    def url(self) -> str:
        return str(self._here("GET", "/url"))

    @property
    def title(self) -> str:
        return str(self._here("GET", "/title"))

    @property
    def text(self) -> str:
        """What a person reads."""
        return str(self._here("GET", f"/element/{self.find('body')}/text"))

    @property
    def source(self) -> str:
        return str(self._here("GET", "/source"))

    def find(self, css: str) -> str:
        """The first element of a CSS selector."""
        return str(self._here("POST", "/element", {"using": "css selector", "value": css})[_ELEMENT])

    def all(self, css: str) -> list[str]:
        found = self._here("POST", "/elements", {"using": "css selector", "value": css})
        return [one[_ELEMENT] for one in found]

    def text_of(self, css: str) -> str:
        return str(self._here("GET", f"/element/{self.find(css)}/text"))

    def is_chosen(self, css: str) -> bool:
        """Whether the keyboard is there."""
        return str(self._here("GET", "/element/active")[_ELEMENT]) == self.find(css)

    def role_and_name(self, element: str) -> tuple[str, str]:
        """What a screen reader says of an element."""
        role = self._here("GET", f"/element/{element}/computedrole")
        return str(role), str(self._here("GET", f"/element/{element}/computedlabel"))

    def type(self, css: str, text: str) -> None:
        self._here("POST", f"/element/{self.find(css)}/clear", {})
        self._here("POST", f"/element/{self.find(css)}/value", {"text": text})

    def enter(self, css: str) -> None:
        """Press Enter there, and wait for the page that comes."""
        found = self.find(css)
        self._here("POST", f"/element/{found}/value", {"text": "\ue007"})
        self._wait_until_gone(found)

    def click(self, css: str) -> None:
        """Click a link or button that leads to another page, and wait for it."""
        found = self.find(css)
        self._here("POST", f"/element/{found}/click", {})
        self._wait_until_gone(found)

    def follow(self, words: str) -> None:
        """Click the link with these words, and wait for the page it leads to."""
        found = self._here("POST", "/element", {"using": "link text", "value": words})[_ELEMENT]
        self._here("POST", f"/element/{found}/click", {})
        self._wait_until_gone(found)

    def _wait_until_gone(self, element: str) -> None:
        """An element of a page that was left is told as stale; the driver itself does not wait for a slow form."""
        for _ in range(5000):
            try:
                self._here("GET", f"/element/{element}/name")
            except urllib.error.HTTPError as error:
                error.close()
                return
        raise AssertionError("the page did not change")

    def cookies(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self._here("GET", "/cookie")
        return found

    def run(self, script: str) -> Any:
        """What a script of the test's own finds on the page."""
        return self._here("POST", "/execute/sync", {"script": script, "args": []})

    def picture(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(self._here("GET", "/screenshot")))

    def printed(self) -> bytes:
        """The page as PDF, as it would be printed."""
        return base64.b64decode(self._here("POST", "/print", {"page": {"width": 21.59, "height": 27.94}}))

    def close(self) -> None:
        self._here("DELETE", "")
        shutil.rmtree(self._profile, ignore_errors=True)


@contextmanager
def driving() -> Iterator[str]:
    """A running driver; yields its address."""
    command = ["chromedriver", "--port=0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as driver:
        assert driver.stdout is not None
        try:
            for line in driver.stdout:
                if "started successfully on port" in line:
                    yield f"http://127.0.0.1:{line.split()[-1].rstrip('.')}"
                    break
        finally:
            driver.terminate()
            driver.stdout.close()
