"""The articles that the shipped content rests on, where two parts of the act say the same."""


def test_where_the_auction_names_its_article_it_names_that_of_utilities_too(shipped_catalogue):
    auction = shipped_catalogue.procedure("eauction")
    bases = [auction.basis, *(rule.basis for rule in auction.requirements)]

    named = [basis.article for basis in bases if "2.117" in basis.article]

    assert len(named) == 3
    assert all("3.74a" in article for article in named)
