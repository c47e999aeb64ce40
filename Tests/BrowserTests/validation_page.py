"""The report of `validate` in a real browser. Arguments: the built program, a sample PDF, the browser's path.

Run by the Swift test beside it, or by hand: tools/browser-tests
"""

import json
import pathlib
import shutil
import subprocess
import sys
import unittest

import browser_page
from axe_playwright_python.sync_playwright import Axe
from browser_page import PROGRAM, SAMPLE


class ValidationPage(browser_page.BrowserPage):
    """Of two documents: one differs from what is expected of it in its text, its tables and its notes, the other in nothing."""

    allowed = ("file:", "data:")

    @classmethod
    def write_page(cls):
        folder = pathlib.Path(cls.folder.name)
        run = subprocess.run([PROGRAM, "convert", SAMPLE], check=True, capture_output=True)
        (folder / "second.expected.json").write_bytes(run.stdout)
        text = run.stdout.decode()
        for before, after in (("공동연구", "공동 연구"), ('"rowSpan": 2', '"rowSpan": 1'), ('"marker": "*"', '"marker": "**"')):
            if before not in text:
                raise AssertionError(f"the sample does not say {before}")
            text = text.replace(before, after, 3)
        (folder / "first.expected.json").write_text(text, encoding="utf-8")
        for name in ("first", "second"):
            shutil.copy(SAMPLE, folder / f"{name}.pdf")
        subprocess.run([PROGRAM, "validate", str(folder), "--report", str(cls.file)], check=True, capture_output=True)
        run = subprocess.run([PROGRAM, "validate", str(folder), "--json"], check=True, capture_output=True)
        cls.record = json.loads(run.stdout)

    def cards(self, page):
        return page.locator(".card:not([hidden])")

    def test_the_figures_are_those_of_json(self):
        page = self.open()
        rows = page.locator(".figures tbody tr")
        self.assertEqual(rows.count(), len(self.record["documents"]))
        for index, document in enumerate(self.record["documents"]):
            self.assertIn(pathlib.Path(document["name"]).name, rows.nth(index).locator("th").inner_text())
            self.assertEqual(rows.nth(index).locator("td").first.inner_text(), f"{document['overall']:.4f}")
        self.assertEqual(rows.nth(1).locator("td").last.inner_text(), "perfect")

    def test_every_difference_stands_beside_its_piece_of_the_page(self):
        page = self.open()
        self.assertGreater(self.cards(page).count(), 2)
        paper = page.locator(".cut")
        self.assertGreater(paper.count(), 0)
        for cut in paper.all():
            self.assertIn("data:image/jpeg", cut.evaluate("e => getComputedStyle(e).backgroundImage"))
            frame, box = cut.bounding_box(), cut.locator(".box").first.bounding_box()
            self.assertGreaterEqual(box["x"], frame["x"])
            self.assertGreaterEqual(box["y"], frame["y"])
        self.assertGreater(page.locator(".card ins, .card del").count(), 0)

    def test_the_filters_leave_what_is_wanted(self):
        page = self.open()
        count = self.cards(page).count()
        page.locator("select[name=stage]").select_option("tables")
        chosen = self.cards(page)
        self.assertTrue(0 < chosen.count() < count)
        self.assertTrue(all("tables" in card.get_attribute("data-stage").split("|") for card in chosen.all()))
        self.assertEqual(page.locator("#count").inner_text(), f"{chosen.count()} of {count}")
        page.locator("select[name=stage]").select_option("")
        page.locator("input[name=text]").fill("공동 연구")
        self.assertTrue(0 < self.cards(page).count() < count)
        page.locator("input[name=text]").fill("")
        page.locator(".figures tbody tr").nth(1).click()
        self.assertEqual(self.cards(page).count(), 0)
        page.locator(".figures tbody tr").nth(1).click()
        self.assertEqual(self.cards(page).count(), count)

    def test_the_table_of_figures_fits_a_window_of_usual_width(self):
        for width in (1200, 1400):
            page = self.open(viewport={"width": width, "height": 800})
            table = page.locator(".figures")
            self.assertLessEqual(table.evaluate("e => e.scrollWidth - e.clientWidth"), 0, f"at {width} pixels")

    def test_a_narrow_screen_scrolls_the_table_not_the_page(self):
        page = self.open(viewport={"width": 360, "height": 700})
        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 360)

    def test_it_can_be_read_in_both_colour_schemes(self):
        grounds = set()
        for scheme in ("light", "dark"):
            page = self.open(color_scheme=scheme)
            grounds.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
            found = Axe().run(page).response["violations"]
            serious = [f"{violation['id']}: {violation['nodes'][0]['html'][:200]}" for violation in found if violation["impact"] in ("serious", "critical")]
            self.assertEqual(serious, [], scheme)
        self.assertEqual(len(grounds), 2)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
