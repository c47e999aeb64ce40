"""What tests of our pages in a real browser share."""

import pathlib
import sys
import tempfile
import unittest

from playwright.sync_api import sync_playwright

PROGRAM, SAMPLE, BROWSER = sys.argv[1:4]


class BrowserPage(unittest.TestCase):
    """A page that the program wrote, in a browser: it must not complain, and ask for nothing but what `allowed` says."""

    allowed = ("file:",)

    @classmethod
    def write_page(cls):
        """Writes `cls.file`, inside `cls.folder`."""
        raise NotImplementedError

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.file = pathlib.Path(cls.folder.name) / "page.html"
        cls.write_page()
        cls.playwright = sync_playwright().start()
        # No sandbox: containers that tests run in have none to give.
        cls.browser = cls.playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()
        cls.folder.cleanup()

    def setUp(self):
        self.complaints, self.requests = [], []

    def open(self, **options):
        context = self.browser.new_context(**options)
        self.addCleanup(context.close)
        page = context.new_page()
        page.on("console", lambda message: self.complaints.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        self.addCleanup(self.check)
        page.goto(self.file.as_uri())
        return page

    def check(self):
        self.assertEqual(self.complaints, [])
        self.assertEqual([url for url in self.requests if not url.startswith(self.allowed)], [])
