-- Prices of packages of units: unit_amount is then the price of one package.
ALTER TABLE price ADD COLUMN package_size numeric;
