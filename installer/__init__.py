"""What sets up a checkout and builds what staff install; standard library only, nothing else is there yet."""
