"""The window: the only package that knows Qt; it talks to the floors below through the ports of the application."""
