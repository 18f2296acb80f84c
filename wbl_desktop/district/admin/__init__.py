"""The administration page for the IT person: plain pages made on the server, which work without a script."""
