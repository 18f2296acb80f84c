"""Printed forms: facts in, exact PDF bytes out, in the family's language, a code on every page to name the sheet."""
