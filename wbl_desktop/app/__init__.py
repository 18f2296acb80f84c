"""The desktop program: opens the window before anything slow is loaded, then binds it to the floors below."""
