"""The exchange with the district: what travels, the loop that carries it, and the line it goes over."""
